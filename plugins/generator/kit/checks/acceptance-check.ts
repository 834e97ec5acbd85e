export type { AcceptanceCheck } from '@dream/contracts/app-module'
