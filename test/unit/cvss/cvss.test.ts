import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {scoreCvss} from '#core/cvss/cvss'

describe('a CVSS vector', () => {
  test.each([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', '3.1', 9.8, 'critical'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', '3.1', 0, 'none'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', '4.0', 10, 'critical'],
    ['(AV:N/AC:L/Au:N/C:C/I:C/A:C)', '2.0', 10, 'high']
  ])('%s is scored', (vector, version, score, severity) => {
    expect(scoreCvss(vector)).toEqual({ok: true, version, score, severity})
  })

  test.each([
    ['', 'no metric'],
    ['CVSS:5.0/AV:N', 'version'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', '`A` is missing'],
    ['CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', '`AV` stands twice'],
    ['CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', '`AV` cannot be `Q`'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/constructor:x', 'no metric'],
    ['CVSS:3.1/AV:N:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'no metric']
  ])('%s is refused with the reason', (vector, why) => {
    const result = scoreCvss(vector)
    expect(result).toMatchObject({ok: false})
    expect(result.ok ? '' : result.why).toContain(why)
  })

  test('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string(), text => typeof scoreCvss(`CVSS:4.0/${text}`).ok === 'boolean'))
  })
})
