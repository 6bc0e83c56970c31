import pytest


@pytest.fixture
def broken():
    raise RuntimeError("set-up fails")


@pytest.fixture
def leaking():
    yield
    raise RuntimeError("tear-down fails")


class TestAdd:
    def test_adds(self):
        assert 1 + 2 == 3

    def test_is_wrong_here(self):
        assert 1 + 2 == 4, "expected <4> & got \x1b[31m3"


@pytest.mark.parametrize("value", ["a", "b é"])
def test_values(value):
    assert value


@pytest.mark.skip(reason="not today")
def test_skipped():
    pass


@pytest.mark.xfail(reason="known")
def test_expected_failure():
    assert False


@pytest.mark.xfail(reason="known", strict=True)
def test_unexpected_pass():
    pass


def test_set_up(broken):
    pass


def test_fails_twice(leaking):
    assert False, "body fails"
