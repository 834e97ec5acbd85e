import { check as checkRules } from '@dream/contracts/blueprint/check'
import type { Blueprint, Finding } from '@dream/contracts/messages'

/** What is wrong with a Blueprint by the rules everybody shares; blocks and expressions are checked as they are lowered. */
export function check (blueprint: Blueprint): Finding[] {
  return checkRules(blueprint)
}
