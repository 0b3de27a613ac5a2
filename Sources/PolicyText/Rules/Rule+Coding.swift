// The compiled form of rules: what is read when the library starts, without a parser.

extension Rule {
  init(from reader: inout ByteReader) {
    id = reader.readString()
    type = EntityType(reader.readString())
    priority = reader.readInt()
    confidence = Confidence(rawValue: reader.readString()) ?? .high
    isTentative = reader.readFlag()
    role = reader.readOptional { $0.readString() }
    form = Form(kind: Form.Kind(from: &reader))
    conditions = Conditions(from: &reader)
    matches = reader.readList { $0.readString() }
    rejects = reader.readList { $0.readString() }
    source = .builtIn
  }

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(type.rawValue)
    writer.write(priority)
    writer.write(confidence.rawValue)
    writer.write(isTentative)
    writer.write(role) { $0.write($1) }
    form.kind.write(to: &writer)
    conditions.write(to: &writer)
    writer.write(matches) { $0.write($1) }
    writer.write(rejects) { $0.write($1) }
  }
}

extension ByteReader {
  fileprivate mutating func readReferences() -> [LexiconReference] {
    readList { LexiconReference(parsing: $0.readString()) }.compactMap { $0 }
  }

  fileprivate mutating func readBounds() -> ClosedRange<Int> {
    let low = readInt()
    return low...max(low, readInt())
  }

  fileprivate mutating func readFlag() -> Bool { readInt() != 0 }

  fileprivate mutating func readContext() -> Rule.Context? {
    readOptional { Rule.Context(lexicons: $0.readReferences(), within: $0.readInt()) }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ references: [LexiconReference]) {
    write(references) { $0.write($1.text) }
  }

  fileprivate mutating func write(_ bounds: ClosedRange<Int>) {
    write(bounds.lowerBound)
    write(bounds.upperBound)
  }

  fileprivate mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  fileprivate mutating func write(_ context: Rule.Context?) {
    write(context) {
      $0.write($1.lexicons)
      $0.write($1.within)
    }
  }
}

extension Rule.Form.Kind {
  fileprivate init(from reader: inout ByteReader) {
    switch reader.readInt() {
    case 0:
      self = .head(
        Rule.Head(
          heads: reader.readReferences(), headOutside: reader.readFlag(),
          start: reader.readReferences(), needsStart: reader.readFlag(),
          stop: reader.readReferences(), protect: reader.readReferences(), joins: reader.readReferences(),
          extend: reader.readReferences(), crosses: reader.readString(), stem: reader.readBounds()))
    case 1:
      self = .quoted(
        Rule.Quoted(
          openers: reader.readString(), heads: reader.readReferences(), endsIn: reader.readReferences(),
          oneOf: reader.readReferences(), marksInside: reader.readFlag(), length: reader.readBounds()))
    case 2:
      self = .list(
        Rule.List(
          before: reader.readReferences(), after: reader.readList { Rule.Element(from: &$0) },
          ownsThings: reader.readFlag(), oneOf: reader.readReferences(), needsAnchor: reader.readFlag(),
          leastItems: reader.readInt(), anchors: reader.readReferences(), stop: reader.readReferences(),
          protect: reader.readReferences(), item: reader.readBounds()))
    case 3: self = .lexicon(reader.readReferences())
    case 4: self = .compose(reader.readList { Rule.Element(from: &$0) })
    default: self = .learned
    }
  }

  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .head(let head):
      writer.write(0)
      writer.write(head.heads)
      writer.write(head.headOutside)
      writer.write(head.start)
      writer.write(head.needsStart)
      for references in [head.stop, head.protect, head.joins, head.extend] { writer.write(references) }
      writer.write(head.crosses)
      writer.write(head.stem)
    case .quoted(let quoted):
      writer.write(1)
      writer.write(quoted.openers)
      for references in [quoted.heads, quoted.endsIn, quoted.oneOf] { writer.write(references) }
      writer.write(quoted.marksInside)
      writer.write(quoted.length)
    case .list(let list):
      writer.write(2)
      writer.write(list.before)
      writer.write(list.after) { $1.write(to: &$0) }
      writer.write(list.ownsThings)
      writer.write(list.oneOf)
      writer.write(list.needsAnchor)
      writer.write(list.leastItems)
      writer.write(list.anchors)
      for references in [list.stop, list.protect] { writer.write(references) }
      writer.write(list.item)
    case .lexicon(let references):
      writer.write(3)
      writer.write(references)
    case .compose(let elements):
      writer.write(4)
      writer.write(elements) { $1.write(to: &$0) }
    case .learned: writer.write(5)
    }
  }
}

extension Rule.Element {
  fileprivate init(from reader: inout ByteReader) {
    units = reader.readList { reader in
      switch reader.readInt() {
      case 0: LexiconReference(parsing: reader.readString()).map { .lexicon($0) } ?? .literal([])
      case 1: .literal(Array(reader.readString().utf16))
      case 2: .han
      case 3: .numeral
      default: .letter
      }
    }
    count = reader.readBounds()
  }

  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(units) { writer, unit in
      switch unit {
      case .lexicon(let reference):
        writer.write(0)
        writer.write(reference.text)
      case .literal(let units):
        writer.write(1)
        writer.write(String(decoding: units, as: UTF16.self))
      case .han: writer.write(2)
      case .numeral: writer.write(3)
      case .letter: writer.write(4)
      }
    }
    writer.write(count)
  }
}

extension Rule.Conditions {
  fileprivate init(from reader: inout ByteReader) {
    before = reader.readContext()
    after = reader.readContext()
    notBefore = reader.readContext()
    notAfter = reader.readContext()
    notStem = reader.readReferences()
    notWithin = reader.readReferences()
    notCrossing = reader.readReferences()
    trim = reader.readReferences()
  }

  fileprivate func write(to writer: inout ByteWriter) {
    for context in [before, after, notBefore, notAfter] { writer.write(context) }
    writer.write(notStem)
    writer.write(notWithin)
    writer.write(notCrossing)
    writer.write(trim)
  }
}
