#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The JSON Schema of rule files, made of the keys that the reader knows.
package enum RuleSchema {
  /// The schema as text, the same each time.
  package static func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private static let document: Value = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "PolicyText rule file",
    "type": "object",
    "additionalProperties": false,
    "properties": [
      "extends": [
        "const": "built-in", "description": "The rules work beside the built-in ones; without, alone.",
      ],
      "disable": list(of: "string", "The ids of built-in rules that do not work."),
      "lexicons": [
        "type": "object", "description": "Lexicons by name: their words, or the file that has them.",
        "propertyNames": ["pattern": "^[^/@|?*+{}'#]+$"],
        "additionalProperties": ["oneOf": [["$ref": "#/$defs/texts"], ["$ref": "#/$defs/file"]]],
      ],
      "rules": ["type": "array", "items": ["$ref": "#/$defs/rule"]],
    ],
    "$defs": [
      "texts": [
        "oneOf": [["type": "string"], ["type": "array", "items": ["type": "string"]]]
      ],
      "file": [
        "type": "object", "additionalProperties": false, "required": ["file"],
        "properties": [
          "file": ["type": "string", "description": "A path, from the folder of the rule file on."],
          "format": ["enum": .array(LexiconFormat.allCases.map { .text($0.rawValue) })],
        ],
      ],
      "lexicon": [
        "type": "string", "pattern": "^[^/@]+(/[^@]+)?(@[0-9]+)?$",
        "description": "name, name/group, name@weight",
      ],
      "lexicons": [
        "oneOf": [
          ["$ref": "#/$defs/lexicon"], ["type": "array", "items": ["$ref": "#/$defs/lexicon"]],
        ]
      ],
      "rule": [
        "type": "object", "required": ["id", "type"],
        "oneOf": .array(RuleKey.forms.map(rule)),
      ],
    ],
  ]

  /// A rule of one form.
  private static func rule(_ form: RuleKey) -> Value {
    let keys = RuleKey.keys(of: form).map { ($0.rawValue, schema(of: $0)) }
    return [
      "title": .text(form.rawValue), "required": [.text(form.rawValue)], "additionalProperties": false,
      "properties": .object(Dictionary(keys) { first, _ in first }),
    ]
  }

  private static func schema(of key: RuleKey) -> Value {
    var members = value(key.value)
    members["description"] = .text(key.summary)
    return .object(members)
  }

  private static func value(_ value: RuleValue) -> [String: Value] {
    switch value {
    case .text: ["type": "string", "minLength": 1]
    case .marks: ["type": "string", "minLength": 1]
    case .integer: ["type": "integer"]
    case .flag: ["type": "boolean"]
    case .always: ["const": true]
    case .bounds:
      ["oneOf": [["type": "integer", "minimum": 0], ["type": "string", "pattern": "^[0-9]+(-[0-9]+)?$"]]]
    case .choice(let words): ["enum": .array(words.map { .text($0) })]
    case .lexicons: ["$ref": "#/$defs/lexicons"]
    case .context:
      [
        "oneOf": [
          ["$ref": "#/$defs/lexicons"],
          [
            "type": "object", "additionalProperties": false, "required": ["lexicon"],
            "properties": [
              "lexicon": ["$ref": "#/$defs/lexicons"],
              "within": [
                "type": "integer", "minimum": 0, "maximum": .number(Rule.Context.furthest),
                "description": "So many characters of the clause may stand between.",
              ],
            ],
          ],
        ]
      ]
    case .elements: ["type": "array", "items": ["type": "string"]]
    case .examples: ["$ref": "#/$defs/texts"]
    }
  }

  private static func list(of type: Value, _ description: Value) -> Value {
    ["type": "array", "items": ["type": type], "description": description]
  }
}

extension RuleSchema {
  /// A value of JSON.
  fileprivate enum Value: Encodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
  {
    case text(String)
    case number(Int)
    case flag(Bool)
    case array([Value])
    case object([String: Value])

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(arrayLiteral values: Value...) { self = .array(values) }
    init(dictionaryLiteral members: (String, Value)...) {
      self = .object(Dictionary(members) { first, _ in first })
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      case .array(let values): try container.encode(values)
      case .object(let members): try container.encode(members)
      }
    }
  }
}
