//! How right names are, against texts in which they are marked.

import PolicyText

// `AnnotationReader` reads such texts from files; these are made by hand. Spans count UTF-16 units.
let gold = [
  AnnotatedText(
    id: "a", text: "走访湖南明川智能装备有限公司。", names: [.init(type: .company, span: TextSpan(start: 2, end: 14))]),
  AnnotatedText(id: "b", text: "小川来了。", names: [.init(type: .company, span: TextSpan(start: 0, end: 2))]),
]

let extractor = Extractor()
let evaluation = NameEvaluation(of: gold) { document in
  extractor.extract(from: document.text).entities.map(AnnotatedText.Name.init)
}
print(evaluation.all.exact.precision ?? 0, evaluation.all.exact.recall ?? 0)
for mistake in evaluation.mistakes { print(mistake.document.id, mistake.kind) }
