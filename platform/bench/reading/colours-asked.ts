import type { Blueprint } from '@dream/contracts/messages'

const names = `aliceblue:f0f8ff antiquewhite:faebd7 aqua:00ffff aquamarine:7fffd4 azure:f0ffff beige:f5f5dc bisque:ffe4c4 black:000000 blanchedalmond:ffebcd blue:0000ff blueviolet:8a2be2 brown:a52a2a burlywood:deb887 cadetblue:5f9ea0
 chartreuse:7fff00 chocolate:d2691e coral:ff7f50 cornflowerblue:6495ed cornsilk:fff8dc crimson:dc143c cyan:00ffff darkblue:00008b darkcyan:008b8b darkgoldenrod:b8860b darkgray:a9a9a9 darkgreen:006400 darkkhaki:bdb76b
 darkmagenta:8b008b darkolivegreen:556b2f darkorange:ff8c00 darkorchid:9932cc darkred:8b0000 darksalmon:e9967a darkseagreen:8fbc8f darkslateblue:483d8b darkslategray:2f4f4f darkturquoise:00ced1 darkviolet:9400d3
 deeppink:ff1493 deepskyblue:00bfff dimgray:696969 dodgerblue:1e90ff firebrick:b22222 floralwhite:fffaf0 forestgreen:228b22 fuchsia:ff00ff gainsboro:dcdcdc ghostwhite:f8f8ff gold:ffd700 goldenrod:daa520 gray:808080 green:008000
 greenyellow:adff2f honeydew:f0fff0 hotpink:ff69b4 indianred:cd5c5c indigo:4b0082 ivory:fffff0 khaki:f0e68c lavender:e6e6fa lavenderblush:fff0f5 lawngreen:7cfc00 lemonchiffon:fffacd lightblue:add8e6 lightcoral:f08080 lightcyan:e0ffff
 lightgoldenrodyellow:fafad2 lightgoldenrod:fafad2 lightgray:d3d3d3 lightgreen:90ee90 lightpink:ffb6c1 lightsalmon:ffa07a lightseagreen:20b2aa lightskyblue:87cefa lightslategray:778899 lightsteelblue:b0c4de lightyellow:ffffe0 lime:00ff00
 limegreen:32cd32 linen:faf0e6 magenta:ff00ff maroon:800000 mediumaquamarine:66cdaa mediumblue:0000cd mediumorchid:ba55d3 mediumpurple:9370db mediumseagreen:3cb371 mediumslateblue:7b68ee mediumspringgreen:00fa9a
 mediumturquoise:48d1cc mediumvioletred:c71585 midnightblue:191970 mintcream:f5fffa mistyrose:ffe4e1 moccasin:ffe4b5 navajowhite:ffdead navy:000080 oldlace:fdf5e6 olive:808000 olivedrab:6b8e23 orange:ffa500 orangered:ff4500 orchid:da70d6
 palegoldenrod:eee8aa palegreen:98fb98 paleturquoise:afeeee palevioletred:db7093 papayawhip:ffefd5 peachpuff:ffdab9 peru:cd853f pink:ffc0cb plum:dda0dd powderblue:b0e0e6 purple:800080 rebeccapurple:663399 red:ff0000 rosybrown:bc8f8f royalblue:4169e1
 saddlebrown:8b4513 salmon:fa8072 sandybrown:f4a460 seagreen:2e8b57 seashell:fff5ee sienna:a0522d silver:c0c0c0 skyblue:87ceeb slateblue:6a5acd slategray:708090 snow:fffafa springgreen:00ff7f steelblue:4682b4 tan:d2b48c teal:008080
 thistle:d8bfd8 tomato:ff6347 turquoise:40e0d0 violet:ee82ee wheat:f5deb3 white:ffffff whitesmoke:f5f5f5 yellow:ffff00 yellowgreen:9acd32`
const hexByName = new Map(names.split(/\s+/).map(pair => [pair.split(':')[0] ?? '', `#${pair.split(':')[1] ?? ''}`]))

/** Shades that CSS has no name for; a judge without their table abstains. */
const paint = /\b(?:ice|cloud|daisy|pale (?!goldenrod|green|turquoise|violet)|soft|warm|deep (?!pink|sky)|bright|off|light (?!blue|coral|cyan|goldenrod|gr[ae]y|green|pink|salmon|sea|sky|slate|steel|yellow)|dark (?!blue|cyan|goldenrod|gr[ae]y|green|khaki|magenta|olive|orange|orchid|red|salmon|sea|slate|turquoise|violet))\s*(?=\p{L})/iu

export interface ColoursAsked {
  background: string
  components: string
}

/** The two CSS colours of a last sentence that gives one to the background and one to the rest; undefined for any other wish. */
export function coloursAsked (wish: string): ColoursAsked | undefined {
  const last = wish.trim().split(/(?<=[.!?])\s+/).at(-1) ?? ''
  const words = [...last.matchAll(/[a-z]+/gi)]
  const found: { hex: string, index: number }[] = []
  if (paint.test(last)) return undefined
  for (let at = 0; at < words.length; at++) {
    const length = [3, 2, 1].find(count => hexByName.has(nameOf(words.slice(at, at + count).map(word => word[0]))))
    if (length === undefined) continue
    found.push({ hex: hexByName.get(nameOf(words.slice(at, at + length).map(word => word[0]))) ?? '', index: words[at]?.index ?? 0 })
    at += length - 1
  }
  const [one, other] = found
  if (one === undefined || other === undefined || found.length !== 2 || !/background|layout|base|canvas|page/i.test(last)) return undefined
  const cut = last.slice(one.index, other.index).search(/\band\b|[;,]|\bwith\b/i)
  const second = cut < 0 ? last.slice(other.index) : last.slice(one.index + cut)
  const first = cut < 0 ? last.slice(0, other.index) : last.slice(0, one.index + cut)
  const swapped = !/background|layout|base|canvas|page/i.test(first) && /background/i.test(second)
  return swapped ? { background: other.hex, components: one.hex } : { background: one.hex, components: other.hex }
}

/** "#f5fffa" for "mint cream"; undefined for what CSS has no name for. */
export function hexNamed (name: string): string | undefined {
  return hexByName.get(nameOf(name.split(/\s+/)))
}

function nameOf (words: string[]): string {
  return words.join('').toLowerCase().replace('grey', 'gray')
}

export function hasColours (blueprint: Blueprint, asked: ColoursAsked): boolean {
  return blueprint.look?.background.toLowerCase() === asked.background && blueprint.look.primary.toLowerCase() === asked.components
}
