/** Colours by name, "#rrggbb". The CSS names come first; paint names are ours. */

const css = `
  aliceblue:f0f8ff antiquewhite:faebd7 aqua:00ffff aquamarine:7fffd4 azure:f0ffff beige:f5f5dc bisque:ffe4c4 black:000000 blanchedalmond:ffebcd
  blue:0000ff blueviolet:8a2be2 brown:a52a2a burlywood:deb887 cadetblue:5f9ea0 chartreuse:7fff00 chocolate:d2691e coral:ff7f50 cornflowerblue:6495ed
  cornsilk:fff8dc crimson:dc143c cyan:00ffff darkblue:00008b darkcyan:008b8b darkgoldenrod:b8860b darkgray:a9a9a9 darkgreen:006400 darkgrey:a9a9a9
  darkkhaki:bdb76b darkmagenta:8b008b darkolivegreen:556b2f darkorange:ff8c00 darkorchid:9932cc darkred:8b0000 darksalmon:e9967a darkseagreen:8fbc8f
  darkslateblue:483d8b darkslategray:2f4f4f darkslategrey:2f4f4f darkturquoise:00ced1 darkviolet:9400d3 deeppink:ff1493 deepskyblue:00bfff
  dimgray:696969 dimgrey:696969 dodgerblue:1e90ff firebrick:b22222 floralwhite:fffaf0 forestgreen:228b22 fuchsia:ff00ff gainsboro:dcdcdc
  ghostwhite:f8f8ff gold:ffd700 goldenrod:daa520 gray:808080 green:008000 greenyellow:adff2f grey:808080 honeydew:f0fff0 hotpink:ff69b4 indianred:cd5c5c
  indigo:4b0082 ivory:fffff0 khaki:f0e68c lavender:e6e6fa lavenderblush:fff0f5 lawngreen:7cfc00 lemonchiffon:fffacd lightblue:add8e6 lightcoral:f08080
  lightcyan:e0ffff lightgoldenrodyellow:fafad2 lightgray:d3d3d3 lightgreen:90ee90 lightgrey:d3d3d3 lightpink:ffb6c1 lightsalmon:ffa07a
  lightseagreen:20b2aa lightskyblue:87cefa lightslategray:778899 lightslategrey:778899 lightsteelblue:b0c4de lightyellow:ffffe0 lime:00ff00
  limegreen:32cd32 linen:faf0e6 magenta:ff00ff maroon:800000 mediumaquamarine:66cdaa mediumblue:0000cd mediumorchid:ba55d3 mediumpurple:9370db
  mediumseagreen:3cb371 mediumslateblue:7b68ee mediumspringgreen:00fa9a mediumturquoise:48d1cc mediumvioletred:c71585 midnightblue:191970
  mintcream:f5fffa mistyrose:ffe4e1 moccasin:ffe4b5 navajowhite:ffdead navy:000080 oldlace:fdf5e6 olive:808000 olivedrab:6b8e23 orange:ffa500
  orangered:ff4500 orchid:da70d6 palegoldenrod:eee8aa palegreen:98fb98 paleturquoise:afeeee palevioletred:db7093 papayawhip:ffefd5 peachpuff:ffdab9
  peru:cd853f pink:ffc0cb plum:dda0dd powderblue:b0e0e6 purple:800080 rebeccapurple:663399 red:ff0000 rosybrown:bc8f8f royalblue:4169e1
  saddlebrown:8b4513 salmon:fa8072 sandybrown:f4a460 seagreen:2e8b57 seashell:fff5ee sienna:a0522d silver:c0c0c0 skyblue:87ceeb slateblue:6a5acd
  slategray:708090 slategrey:708090 snow:fffafa springgreen:00ff7f steelblue:4682b4 tan:d2b48c teal:008080 thistle:d8bfd8 tomato:ff6347 turquoise:40e0d0
  violet:ee82ee wheat:f5deb3 white:ffffff whitesmoke:f5f5f5 yellow:ffff00 yellowgreen:9acd32
`

const paint = `
  alabaster:f2f0e6 almond:efdecd amber:ffbf00 apricot:fbceb1 ash:b2beb5 pale-ash:e3e5e1 avocado:568203 baby-blue:89cff0 baby-pink:f4c2c2 blush:de5d83
  bone:e3dac9 brick:9c4a3c brick-red:cb4154 bronze:cd7f32 buttermilk:fff1b5 buttercream:f9efcf butter:fff4c4 burgundy:800020 butterscotch:e09540
  camel:c19a6b canary:ffef99 caramel:c68e17 carnation:ffa6c9 cerulean:007ba7 champagne:f7e7ce charcoal:36454f cherry:d2042d chestnut:954535
  cinnamon:d2691e claret:7f1734 cloud:eceff1 cloud-white:f2f4f5 cobalt:0047ab cobalt-blue:0047ab cocoa:7b4b2a coffee:6f4e37 copper:b87333 cotton:fbf9f4
  cotton-white:f8f6f0 cranberry:9f000f cream:fffdd0 light-cream:fffef0 soft-cream:fff8e7 denim:1560bd desert-sand:edc9af dusty-rose:dcae96
  dusty-pink:d8a7b1 ebony:2b2a2a ecru:c2b280 eggplant:614051 eggshell:f0ead6 electric-blue:0892d0 emerald:50c878 emerald-green:50c878 espresso:4b3832
  faint-gold:f6ecc8 fern:4f7942 fern-green:4f7942 flax:eedc82 fog:dcdfe0 forest:228b22 frost:edf6f7 frost-white:f4f8fa garnet:733635 ginger:b06500
  granite:676767 grape:6f2da8 graphite:41424c hazel:8e7618 hunter-green:355e3b ice:f0fbff ice-blue:d6ecef ink:1d2533 jade:00a86b jet:343434 lapis:26619c
  lavender-mist:e6e6fa lemon:fff44f lemon-mist:fdf8c8 light-amber:ffe08a light-beige:f9f6e8 light-brown:b5835a light-gold:f6e3a1 light-goldenrod:fafad2
  light-indigo:8f87d8 light-ivory:fffff5 light-khaki:f0e68c light-lavender:f1eefc light-lilac:e6d7f2 light-lime:dcffb0 light-magenta:ff9cff
  light-maroon:b4555f light-mint:d9f7e6 light-navy:3a5a8c light-olive:b5b35c light-orange:ffd8a8 light-peach:ffe5d4 light-plum:e3c1e0
  light-purple:cdb4f0 light-red:ff8a8a light-rose:fde1e4 light-silver:e3e3e3 light-tan:e8d9c0 light-teal:8fd3d0 light-turquoise:b5efe8
  light-violet:dcc6f5 lilac:c8a2c8 mahogany:c04000 mango:ff8243 marigold:eaa221 mauve:e0b0ff mauve-mist:efe3f0 melon:fdbcb4 merlot:730039
  midnight:191970 mint:98ff98 mint-green:98ff98 mint-frost:e6f7ef mist:e6ebec mocha:967969 moonstone:dfe6ea morning-mist:e5ebea moss:8a9a5b
  moss-green:8a9a5b mulberry:c54b8c mustard:ffdb58 navy-blue:000080 neutral-gray:9a9a9a oat:dfd3c3 oatmeal:e6dccb ocean:0077be ocean-blue:0077be
  ochre:cc7722 off-white:faf9f6 onyx:353839 opal:e9f1ee oyster:e8e2d6 pale-aqua:d9f3f1 pale-blue:d6e8f7 pale-gray:ececec pale-gold:f3e5ab
  pale-ivory:fffceb pale-lavender:eae6fa pale-lemon:fffbd6 pale-mint:e3f8ec pale-peach:ffe8d6 pale-pink:fadadd pale-purple:e9ddf5 pale-rose:fbe4e6
  pale-silver:e0dfdc pale-sky:d9ecf7 pale-yellow:fffbd1 paper:fbf9f3 parchment:f1e9d2 pastel-blue:aec6cf pastel-green:b4e7b4 pastel-pink:ffd1dc
  pastel-purple:cfb5e5 pastel-yellow:fdfd96 peach:ffdab9 peacock:005f69 pearl:f0ead6 pearl-white:f8f6f0 periwinkle:ccccff persimmon:ec5800 pewter:899499
  pine:2f5d50 pine-green:01796f pistachio:d5e8b0 platinum:e5e4e2 porcelain:f5f5f0 prussian-blue:003153 pumpkin:ff7518 quartz:e6e0e4 raspberry:e30b5c
  rose:ff007f rose-gold:b76e79 rose-pink:ff66cc rosewood:65000b royal-purple:7851a9 ruby:e0115f russet:80461b rust:b7410e saffron:f4c430 sage:b2ac88
  sage-green:9caf88 sand:efe3c8 sandstone:d8c3a5 sapphire:0f52ba scarlet:ff2400 sepia:704214 shamrock:009e60 slate:708090 smoke:e7e9ea soft-blue:cfe2f3
  soft-gray:eeeeee soft-green:d5ecd4 soft-pink:fbdde3 soft-white:fbfaf7 soft-yellow:fff6cf spruce:2c5545 steel:71797e stone:d6d0c4 straw:e4d96f
  sunflower:ffda03 tangerine:f28500 taupe:b9a594 terracotta:e2725b topaz:ffc87c ultramarine:120a8f umber:635147 vanilla:f3e5ab vermilion:e34234
  warm-white:fdf8f0 walnut:773f1a wine:722f37 dark-purple:301934 dark-brown:5c4033 dark-pink:c71585 dark-yellow:b58b00 dark-teal:004d4d dark-navy:000060
  deep-blue:00308f deep-green:056608 deep-purple:4b1d6b deep-red:8b0a1a deep-teal:004f54 dark-indigo:310062 bright-blue:0096ff bright-green:00c853
  bright-orange:ff7a00 bright-red:ee1c25 bright-yellow:ffe600 deep-orange:e65100 deep-navy:00004d azure-mist:f0ffff medium-blue:0000cd warm-gray:a89f91
  cool-gray:8c92ac light-slate-blue:8470ff
`

/** By the name with its words joined: "aliceblue", "frostwhite". */
export const colours = new Map<string, string>()
for (const pair of [...css.trim().split(/\s+/), ...paint.trim().split(/\s+/)]) {
  const [name = '', hex = ''] = pair.split(':')
  const joined = name.replaceAll('-', '')
  if (!colours.has(joined)) colours.set(joined, `#${hex}`)
}

/** What "make it green" means: the plain names as accents that carry white text. */
export const accents = new Map<string, string>(Object.entries({
  red: '#c62828', orange: '#c2570c', yellow: '#a16207', green: '#15803d', blue: '#1d4ed8', purple: '#7e22ce', pink: '#be185d', brown: '#78350f',
  grey: '#4b5563', gray: '#4b5563', black: '#18181b', turquoise: '#0f766e', cyan: '#0e7490', gold: '#a16207', lime: '#4d7c0f', violet: '#6d28d9', plum: '#7a2e6e', mint: '#0f766e', lavender: '#6d5bb0', coral: '#c2410c', salmon: '#b4472f', peach: '#b45309', sand: '#8a6d3b', mustard: '#946200', sky: '#0369a1'
}))
