//! Figures with exact values, alone or with `RegexBuilder`.

import PolicyText
import RegexBuilder

let text = "总投资102.4亿元，建成泊位三十六个，占比近四成，产值同比增长十二点五%。"

for figure in QuantityExtractor().quantities(in: text) {
  let value = figure.value?.description ?? "vague"  // from an exact Decimal, never a Double
  print(figure.kind, figure.text, value, figure.unit ?? "-", figure.modifier ?? "-")
}

// One sort alone, one numeral alone, and a part of a pattern.
print(MoneyExtractor().quantities(in: text).map(\.text))
if let number = ChineseNumeral.value(of: "十三点五亿") { print(number) }
let growth = Regex {
  "增长"
  Capture { .chinesePercentage }
}
if let found = text.firstMatch(of: growth) { print(found.1.text) }
