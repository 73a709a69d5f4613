/** What the explanation of the questions and of the formula says; Vietnamese is the reference. */
export const explanationWords = {
  vi: {
    title: "Giải thích câu hỏi và cách tính",
    contents: "Mục lục",
    version: "bản {version}",
    official: "Nguyên văn:",
    asked: "Khi nào hỏi:",
    always: "Luôn hỏi.",
    "self-service": "Chỉ khi người dân tự mở phiếu.",
    optional: "Không bắt buộc trả lời.",
    "not-applicable": "Có “Không áp dụng”:",
    "not-applicable-plain": "Khi người trả lời không gặp việc này.",
    formula: "Cách tính chỉ số hài lòng",
    item: "Mỗi nội dung: số người chọn “Hài lòng” hoặc “Rất hài lòng” chia cho số người đã chọn một trong năm mức, nhân 100.",
    "item-example": "Ví dụ: 3 người chọn mức, 2 người hài lòng hoặc rất hài lòng: 2 ÷ 3 × 100 = 66,67%.",
    means:
      "Chỉ số của một tiêu chí là trung bình cộng các nội dung của tiêu chí đó. Chỉ số chung là trung bình cộng các tiêu chí. Chỉ làm tròn một lần, khi viết ra.",
    "means-example": "Ví dụ: hai nội dung 66,67% và 100% cho tiêu chí 83,33%. Hai tiêu chí 83,33% và 50% cho chỉ số chung 66,67%.",
    pooled: "Chỉ số của một tiêu chí, và chỉ số chung: tổng số lượt hài lòng hoặc rất hài lòng chia cho tổng số lượt chọn mức, nhân 100.",
    "pooled-example": "Ví dụ: một nội dung có 2 trên 3 lượt, một nội dung có 4 trên 5 lượt: 6 ÷ 8 × 100 = 75,00%.",
    "left-out": "“Không áp dụng” và câu bỏ trống không nằm trong số bị chia cũng không nằm trong số chia; có bao nhiêu thì ghi riêng.",
    sure: "Mỗi con số đi cùng n (có bao nhiêu phiếu) và khoảng tin cậy 95%: con số thật nhiều khả năng nằm trong khoảng này. Càng ít phiếu, khoảng càng rộng. Dưới 30 phiếu chỉ để tham khảo.",
    hidden: "Nhóm dưới {minimum} phiếu không được hiện cho ai, để không ai đoán ra người trả lời.",
    practice: "Phiếu làm thử và lượt không tham gia không bao giờ vào chỉ số.",
    back: "Quay lại",
  },
  en: {
    title: "What the questions mean, and the formula",
    contents: "Contents",
    version: "version {version}",
    official: "Official wording:",
    asked: "When it is asked:",
    always: "Always.",
    "self-service": "Only when a citizen opens the form alone.",
    optional: "It need not be answered.",
    "not-applicable": "“Not applicable” is offered:",
    "not-applicable-plain": "When this did not concern the citizen.",
    formula: "How the satisfaction index is computed",
    item: "Each item: those who chose “Satisfied” or “Very satisfied”, divided by those who chose one of the five levels, times 100.",
    "item-example": "Example: 3 people chose a level, 2 of them satisfied or very satisfied: 2 ÷ 3 × 100 = 66.67%.",
    means:
      "The index of a criterion is the mean of its items. The overall index is the mean of the criteria. Figures are rounded once, when they are written.",
    "means-example":
      "Example: two items of 66.67% and 100% give a criterion of 83.33%. Two criteria of 83.33% and 50% give 66.67% overall.",
    pooled:
      "The index of a criterion, and the overall one: all answers of satisfied or very satisfied, divided by all answers that chose a level, times 100.",
    "pooled-example": "Example: one item has 2 of 3 answers, another 4 of 5: 6 ÷ 8 × 100 = 75.00%.",
    "left-out":
      "“Not applicable” and questions left out are neither in what is divided nor in what it is divided by; how many there were is shown apart.",
    sure: "Every figure comes with n (how many forms) and its 95% interval: the true figure most likely lies within it. The fewer the forms, the wider the interval. Fewer than 30 forms are for reference only.",
    hidden: "Groups of fewer than {minimum} forms are shown to nobody, so that nobody can guess who answered.",
    practice: "Practice forms and those who declined never enter the index.",
    back: "Back",
  },
} as const satisfies Record<"vi" | "en", Record<string, string>>;

/** The words of the explanation in one language. */
export type ExplanationWords = (typeof explanationWords)["vi" | "en"];
