NAME = 'sample'
TOKEN = 'tpt_0123456789abcdef'


def token():
    return 'tpt_fedcba9876543210'
