export default [{rules: {'no-unused-vars': 'warn', eqeqeq: 'error', 'no-eval': 'error', 'no-debugger': 'error'}}]
