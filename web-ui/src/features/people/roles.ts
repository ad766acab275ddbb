import type { Role } from '@/api/types'

/** From the least to the most that they may. */
export const roles: readonly Role[] = ['member', 'staff', 'admin']
