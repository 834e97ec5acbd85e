import type { Size } from '../topology.ts'

/** Amounts as Kubernetes itself would write them ("2", not "2000m"): any other way would look like a difference to what runs. */
export function cpu (millicores: number): string {
  return millicores % 1000 === 0 ? String(millicores / 1000) : `${millicores}m`
}

export function memory (mebibytes: number): string {
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`
}

export function amounts ({ millicores, mebibytes }: Size): { cpu: string, memory: string } {
  return { cpu: cpu(millicores), memory: memory(mebibytes) }
}
