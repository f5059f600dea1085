package org.dialia.gate;

/** How a finding stands before waivers and baseline. */
public enum Standing {
  /** Not in the baseline, or there is none. */
  NEW,
  /** In the baseline, and now worse than there. */
  WORSENED,
  /** In the baseline, and not worse. */
  KNOWN,
  /** Waived. */
  WAIVED
}
