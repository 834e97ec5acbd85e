import type { FieldPart } from '../parts.ts'
import RichTextInput from '../rich-text/RichTextInput.svelte'
import RichText from '../rich-text/RichText.svelte'

export const richTextPart: FieldPart = { input: RichTextInput, value: RichText }
