import type { ToolLine } from '../tools.ts'

const does = 'text|input|output|copy|clipboard|paste|preview|live|download|generate|generator|convert|result|instantly|format|button|clear|side-by-side|side|real-time'

function textTool (tools: string[], name: string, words: string, more = ''): ToolLine {
  return { words, does: `${does}|${more}`, block: 'text-tool', options: { tools }, name, icon: 'file' }
}

/** What is done with text, by the tools of the block "text-tool". */
export const textTools: Record<string, ToolLine> = {
  'markdown-preview': textTool(['markdown'], 'Markdown Preview', 'markdown editor|markdown previewer|markdown preview|markdown viewer|markdown converter|markdown notepad', 'markdown|html|editor|split|pane|headings|lists|formatted|syntax'),
  'word-counter': textTool(['count'], 'Word Counter', 'word counter|character counter|letter counter|text counter|word count tool|reading time calculator', 'words|word|characters|character|sentences|paragraphs|reading|time|count|counts'),
  'case-converter': textTool(['case'], 'Case Converter', 'case converter|text case converter|uppercase converter|title case converter', 'uppercase|lowercase|title|case|camel'),
  'diff-viewer': textTool(['diff'], 'Diff Viewer', 'diff viewer|diff checker|text diff|text compare tool|diff tool|text comparison tool|text difference checker', 'compare|comparing|differences|difference|blocks|two|highlight|highlighted|lines'),
  'regex-tester': textTool(['regex'], 'Regex Tester', 'regex tester|regular expression tester|regex tool|regex playground|regex checker', 'regex|match|matches|matching|highlight|highlighting|groups|pattern|flags|explanation'),
  'json-formatter': textTool(['json'], 'JSON Formatter', 'json formatter|json validator|json viewer|json beautifier|json editor|json tool', 'json|validate|validation|error|errors|indent|minify|tree|syntax|highlighting'),
  'base64-tool': textTool(['base64'], 'Base64', 'base64 encoder|base64 decoder|base64 converter|base64 tool|base 64 encoder', 'encode|decode|base64'),
  'url-encoder': textTool(['url'], 'URL Encoder', 'url encoder|url decoder|url encoder decoder|uri encoder', 'encode|decode|url'),
  'hash-generator': textTool(['hash'], 'Hash Generator', 'hash generator|checksum calculator|sha256 generator|hash calculator', 'hash|sha|sha256'),
  'uuid-generator': textTool(['uuid'], 'UUID Generator', 'uuid generator|guid generator|unique id generator', 'uuid|ids|id'),
  'slug-maker': textTool(['slug'], 'Slug Maker', 'slug generator|slug maker|url slug generator', 'slug|url|title'),
  'line-sorter': textTool(['sort-lines'], 'Line Sorter', 'line sorter|text sorter|sort line tool|duplicate line remover|list sorter', 'sort|lines|duplicates|order|unique'),
  'lorem-ipsum': textTool(['lorem'], 'Lorem Ipsum', 'lorem ipsum generator|placeholder text generator|dummy text generator|lorem generator', 'lorem|ipsum|paragraphs|words|number'),
  'password-generator': textTool(['password'], 'Password Generator', 'password generator|random password generator|passphrase generator|strong password generator|secure password generator', 'password|passwords|length|symbols|numbers|letters|uppercase|lowercase|strength|strong|random|characters|special|secure|meter'),
  'qr-code': textTool(['qr'], 'QR Code', 'qr code generator|qr generator|qr code maker|qr code creator|qr code', 'qr|code|url|link|image|png|size|takes'),
  'contrast-checker': textTool(['contrast'], 'Contrast Checker', 'contrast checker|color contrast checker|colour contrast checker|accessibility color checker', 'contrast|color|colour|colors|wcag|ratio|accessible'),
  'colour-palette': textTool(['palette'], 'Colour Palette', 'palette generator|color palette generator|colour palette generator|color scheme generator|colour scheme generator|color palette|colour palette', 'color|colour|colors|palette|palettes|hex|harmony|lock|random|shades')
}
