package dev.contactctl.check;

/** What has to be looked at to judge a rule; it decides who judges the rule. */
public enum RuleScope {
  /** A single value, which {@link Checker} judges by the field table. */
  VALUE,
  /** Several values of one contact, which {@link CrossFieldRules} judges. */
  CROSS_FIELD,
  /**
   * The input itself: whether it can be read, and which contact it is. {@code --allow} refuses
   * these rules.
   */
  READING,
  /** All contacts of one run. */
  RUN
}
