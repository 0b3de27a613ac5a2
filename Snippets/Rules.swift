//! A rule of one's own, written in Swift with the words of a rule file.

import PolicyText

let parks = RuleFile("parks") {
  Lexicon("park-tail", ["产业园", "科技园"])
  Rule(
    "park", type: "park",
    .head("park-tail", start: "place", needsStart: true, stop: ["stop-word/strong"], stem: 2...12)
  )
  .matches("走进⟦长沙智能制造产业园⟧")
  .rejects("各类产业园")
}
var configuration = Extractor.Configuration.builtIn.adding(parks)
configuration.lexicons["known-company"].insert("阿秒光学")  // a word more for a built-in rule

let extractor = try Extractor(configuration)
for name in extractor.extract(from: "阿秒光学落户浏阳生物医药产业园。").entities {
  print(name.type, name.text, name.rule)
}
