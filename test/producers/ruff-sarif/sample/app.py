import os
import sys


def f(l):
    return eval("x") == None
