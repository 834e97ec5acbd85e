import type { TextTool } from './tool.ts'

export const markdownTool: TextTool = {
  name: 'markdown',
  label: 'Markdown',
  input: {
    label: 'Markdown',
    placeholder: '# A heading',
    example: '# Sourdough, day two\n\nThe starter **doubled** overnight. Now:\n\n1. Mix 500 g flour with 350 g water\n2. Rest for *45 minutes*\n3. Fold, wait, fold again\n\n> Patience is an ingredient.\n\n| Step | Time |\n| --- | --- |\n| Proof | 12 h |\n| Bake | 45 min |\n\n- [x] Buy rye\n- [ ] Clean the oven\n\n`temperature = 240`'
  },
  settings: [{ key: 'show', label: 'Show', kind: 'choice', start: 'page', choices: [['page', 'Page'], ['html', 'HTML']] }],
  output: 'Preview',
  async run ({ text }, { show }) {
    const { rendered } = await import('./markdown.ts')
    const html = rendered(text)
    return show === 'html' ? { kind: 'text', text: html, file: 'page.html' } : { kind: 'page', html, text: html, file: 'page.html' }
  }
}
