const locks = [
  {id: 'upper', rise: 2.4, length: 30},
  {id: 'middle', rise: 3.1, length: 24},
  {id: 'lower', rise: 1.8, length: 24}
]

/** Every lock, from the summit down. */
export const allLocks = () => locks

/** `undefined` where there is no such lock. */
export const lockById = id => locks.find(lock => lock.id === id)

/** Minutes to fill a chamber: the rise in metres at 0.4 m a minute, and two minutes for the gates. */
export const fillingTime = ({rise}) => Math.ceil(rise / 0.4) + 2

/** The locks that are long enough for a boat. */
export const passable = length => locks.filter(lock => lock.length >= length)
