extension AdversarialText {
  /// Texts full of names: one without end, thousands of them, what refers to them.
  static let names = [
    AdversarialText("name-again", repeating: "湖南云岭新能源有限公司，云岭，"),
    AdversarialText("name-glued", repeating: "云岭新能源有限公司"),
    AdversarialText("names-different") { number in
      "走访湖南\(String.word(number))新能源有限公司。\(String.word(number))，"
    },
    AdversarialText("names-late-mentions", halves: { "走访湖南云\(String.word($0))科技有限公司。" }) {
      "云\(String.word($0))，"
    },
    // Names of every length with one beginning, then that beginning without end.
    AdversarialText("names-growing", halves: { "“湖南\(String(repeating: "云", count: $0 * 7 % 30))科技公司”，" }) {
      _ in "湖南云云"
    },
    AdversarialText("names-prefixes") { number in
      "中国" + String(repeating: "云岭", count: number % 12) + "集团有限公司、"
    },
    AdversarialText("aliases") { number in
      "湖南\(String.word(number))科技有限公司（以下简称“\(String.word(number))”）。"
    },
    AdversarialText("aliases-mentioned") { number in
      "湖南\(String.word(number))有限公司（下称\(String.word(number))、“云\(String.word(number))”）云\(String.word(number / 2))"
    },
    AdversarialText(
      "alias-growing",
      halves: { number in
        "湖南\(String.word(number))有限公司（以下简称“云岭\(String(repeating: "岭", count: number * 5 % 18))”）。"
      }
    ) { _ in "云岭岭岭" },
    AdversarialText("agencies") { number in
      "长沙市\(String.word(number))局、市\(String.word(number))局，省\(String.word(number))厅管委会，"
    },
    AdversarialText("lists-different") { number in
      "引进\(String.word(number))光电、\(String.word(number + 7))、云\(String.word(number))等企业"
    },
    AdversarialText("programmes") { number in
      "实施“\(String.word(number))”工程，推进\(String.word(number))行动计划，"
    },
    AdversarialText("documents") { number in
      "印发《关于〈\(String.word(number))条例〉的\(String.word(number))通知》，"
    },
    // An item without end that serves as the anchor of all others.
    AdversarialText("list-long-anchor", opening: { .run($0) + "机械的产品、" }) {
      "\(String.word($0))的东西、"
    },
    AdversarialText("list-long-name", opening: { .run($0) + "有限公司、" }) { "\(String.word($0))光电、" },
  ]
}

extension AdversarialText {
  /// A text with a first half and a second one, each of pieces by number.
  init(
    _ name: String, halves first: @escaping @Sendable (Int) -> String,
    _ second: @escaping @Sendable (Int) -> String
  ) {
    self.init(name: name) { length in .pieces(length / 2, first) + .pieces(length / 2, second) }
  }

  /// A text whose first half is one piece.
  init(
    _ name: String, opening: @escaping @Sendable (Int) -> String,
    _ second: @escaping @Sendable (Int) -> String
  ) {
    self.init(name: name) { length in opening(length / 2) + .pieces(length / 2, second) }
  }
}

extension String {
  /// Characters without any word or mark.
  static func run(_ length: Int) -> String { String(repeating: "岚澜曜砾", count: length / 4) }
}
