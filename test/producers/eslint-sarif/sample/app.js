var unused = 1
if (a == 1) { eval("x") }
// eslint-disable-next-line no-debugger -- only here
debugger
