import DraftSyntax
import PlanModel
import TextModel

/// A plan that numbers its measures through part two and starts again in part three.
enum SamplePlan {
  static let text = SourceText(
    """
    云麓市节水行动方案（2026—2030年）

    为推进节约用水，制定本方案。

    一、总体要求
    （一）工作思路
    坚持以水定城。
    （二）主要目标
    到2030年，万元产值用水量降至12立方米。

    二、重点任务
    （一）农业节水
    目标：灌溉水利用系数提高到0.6以上。
    1.推广滴灌
    （1）建设示范田。每年不少于5处。
    （2）更新泵站。2027年底前完成。
    2.调整作物
    （3）压减高耗水作物。面积逐年下降。
    （二）城镇节水
    目标：公共管网漏损率控制在8%以内。
    3.改造管网
    （4）更换老旧管道。按年度计划推进。
    （5）安装远传水表。实现全覆盖。

    三、保障措施
    （一）加强领导
    1.压实责任。按季度调度。
    2.落实经费。纳入年度预算。
    （二）强化监督。定期通报。

    """)

  static let plan = make(text)

  static func make(_ text: SourceText, named name: String = "plan.md") -> Plan {
    Plan(document: DocumentKey("/workspace/" + name), draft: Draft(text), text: text)
  }

  /// What the references behind a title in a draft lead to, each as the paths of measures, or why it leads nowhere.
  static func resolve(_ reference: String, in plan: Plan = plan) -> [String] {
    let title = Draft(SourceText("落实《某方案》" + reference + "，逐项推进。")).blocks[0].titles[0]
    return title.measures.map { measure in
      switch plan.resolve(measure) {
      case .resolved(let indices): indices.map { plan.measures[$0].pathText }.joined(separator: " ")
      case .ambiguous(let indices): "? " + indices.map { plan.measures[$0].pathText }.joined(separator: " ")
      case .undefined(let step): "! \(step.number)"
      }
    }
  }
}
