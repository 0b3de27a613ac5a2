internal import PolicyText

/// What an evaluation has to say, as tables and mistakes, to be laid out for a terminal or a page.
struct EvaluationReport {
  /// A table, its first column names and the others numbers.
  struct Table {
    let heading: String
    let titles: [String]
    let rows: [[String]]
    /// What the table means, for those who see it for the first time.
    let captions: [String]
  }

  /// A mistake at its place.
  struct Mistake {
    /// A stretch that one of the two sides has marked.
    struct Side {
      let isGold: Bool
      let label: String
      let span: TextSpan
      let rule: String?

      /// What the side is called.
      var name: String { isGold ? "gold" : "found" }
    }

    /// A field in which the two sides differ.
    struct Difference {
      let field: String
      let gold: String?
      let found: String?
    }

    let document: AnnotatedText
    let kind: String
    let sides: [Side]
    var differences: [Difference] = []

    /// From the first to the last character of both sides.
    var span: TextSpan {
      TextSpan(start: sides.map(\.span.start).min() ?? 0, end: sides.map(\.span.end).max() ?? 0)
    }
  }

  let title: String
  var tables: [Table]
  let notes: [String]
  let mistakes: [Mistake]
}

/// Finds the lines of documents, of those that follow each other each once.
struct DocumentLines {
  private var known: (id: String, lines: LinePlaces)?

  /// `document:line:column` of a mistake.
  mutating func place(of mistake: EvaluationReport.Mistake) -> String {
    if known?.id != mistake.document.id {
      known = (mistake.document.id, LinePlaces(SourceText(mistake.document.text)))
    }
    let place = known?.lines.place(of: mistake.span.start)
    return "\(mistake.document.id):\(place?.line ?? 0):\(place?.column ?? 0)"
  }
}
