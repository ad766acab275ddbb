import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { prove } from './prove'

test('a proof is the challenge with a number behind it, and its hash begins with as many zero bits as were asked for', async () => {
  const proof = await prove({ text: 'until.random.signature', bits: 10 })
  expect(proof).toMatch(/^until\.random\.signature\.\d+$/)
  expect(createHash('sha256').update(proof).digest().readUInt16BE() >> 6).toBe(0)
})
