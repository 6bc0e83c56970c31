import pytest


def test_sum(benchmark):
    assert benchmark.pedantic(sum, args=(range(1000),), rounds=12, iterations=5) == 499500


@pytest.mark.parametrize('size', [10, 1000])
def test_sorted(benchmark, size):
    benchmark.extra_info['size'] = size
    assert len(benchmark.pedantic(sorted, args=(range(size, 0, -1),), rounds=6)) == size


class TestText:
    def test_join(self, benchmark):
        benchmark.pedantic(','.join, args=(['a'] * 100,), rounds=4)
