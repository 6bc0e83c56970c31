use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion, SamplingMode, Throughput};
use std::hint::black_box;
use std::time::Duration;

fn calculator(c: &mut Criterion) {
    c.bench_function("sum 1000", |b| b.iter(|| sample::sum(black_box(1000))));
    let mut group = c.benchmark_group("calc/sizes");
    group.sampling_mode(SamplingMode::Flat);
    for size in [10u64, 200] {
        group.throughput(Throughput::Bytes(size * 8));
        group.bench_with_input(BenchmarkId::new("sum", size), &size, |b, &size| b.iter(|| sample::sum(black_box(size))));
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_millis(300)).without_plots();
    targets = calculator
}
criterion_main!(benches);
