pub fn sum(n: u64) -> u64 {
    (0..n).fold(0, |total, each| total ^ each.wrapping_mul(0x9e37_79b9))
}
