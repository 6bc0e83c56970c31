import type {Scenario} from './scenario.ts'

export const bad: Scenario = {
  name: 'bad',
  title: 'Raise the fee and add discounts',
  author: 'tobias',
  branch: 'discounts',
  fork: false,
  story: 'A changed constant breaks tests, and thirty new lines have none.',
  expected: 'fail',
  changes: {
    'src/toll.js': [
      {replace: 'extra * 35', by: 'extra * 40'},
      {
        replace: '/** Toll of a convoy',
        by: `/** What is left of a fee after every discount that applies. */
export const discounted = (fee, {member = false, winter = false, electric = false, passages = 0}) => {
  let left = fee
  if (member) {
    left -= fee * 0.1
  }
  if (winter) {
    left -= fee * 0.2
  }
  if (electric) {
    left -= fee * 0.15
  }
  if (passages > 20) {
    left -= fee * 0.1
  } else if (passages > 10) {
    left -= fee * 0.05
  }
  return Math.max(Math.round(left), fee / 2)
}

/** A line for the receipt. */
export const receipt = (boat, fee, left) => {
  const lines = [boat.name ?? 'Boat without a name']
  lines.push(\`Length: \${boat.length} m\`)
  lines.push(\`Fee: \${fee}\`)
  if (left < fee) {
    lines.push(\`Discount: \${fee - left}\`)
    lines.push(\`To pay: \${left}\`)
  }
  return lines.join('\\n')
}

/** Toll of a convoy`
      }
    ]
  }
}
