import type {Scenario} from './scenario.ts'

export const vulnerable: Scenario = {
  name: 'vulnerable',
  title: 'Pin minimist',
  author: 'jonas',
  branch: 'pin-minimist',
  fork: false,
  story: 'A dependency goes back to a version with a known, critical vulnerability.',
  expected: 'fail',
  changes: {
    'package.json': [{replace: '"minimist": "1.2.8"', by: '"minimist": "1.2.5"'}],
    'package-lock.json': [
      {replace: '"minimist": "1.2.8"', by: '"minimist": "1.2.5"'},
      {replace: '"version": "1.2.8"', by: '"version": "1.2.5"'}
    ]
  }
}
