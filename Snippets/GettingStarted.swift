//! Names, figures and statements of a sentence.

import PolicyText

let extractor = Extractor()  // built-in rules and lexicons; make one, share it between tasks
let text = "1—11月，郴州经开区管委会走访湖南中子新能源有限公司，规模工业增加值同比增长14.2%。"
let page = extractor.extract(from: text)  // never fails, whatever the text

for name in page.entities { print(name.type, name.text) }
for figure in page.quantities { print(figure.kind, figure.text, figure.value?.description ?? "vague") }
for statement in page.statements {
  print(statement.indicator.name, statement.change?.figure.text ?? "", statement.basis?.rawValue ?? "")
}
