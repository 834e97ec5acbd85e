import { textAt } from '../../json.ts'
import { unpublishedHost } from '../../image.ts'
import { containersIn } from '../containers.ts'
import type { Rule } from '../rule.ts'

/** An image is named by its digest, so that what was checked is what runs; one that is not published is shown as that. */
export const imagesHaveDigests: Rule = {
  name: 'images-have-digests',
  refuse: manifests => containersIn(manifests)
    .filter(({ container }) => !isDigest(textAt(container, 'image')) && !textAt(container, 'image').startsWith(`${unpublishedHost}/`))
    .map(({ shown, container }) => `${shown} runs ${textAt(container, 'image') || 'no image'}, which has no digest.`)
}

function isDigest (image: string): boolean {
  return /^[^@\s]+@sha256:[a-f0-9]{64}$/.test(image)
}
