package org.dialia.gate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.model.Position;

/**
 * What is wrong with one waiver. It is a finding of the run like any other.
 *
 * @param kind what is wrong
 * @param waiver the waiver
 * @param nth which of the waivers of the file that are equal to it, from 1
 * @param position where it is written
 * @param message what is wrong, and what to do
 */
public record WaiverFault(Kind kind, Waiver waiver, int nth, Position position, Text message) {

  /** An id that stays the same while the waiver does, wherever it stands; no two alike in a run. */
  public String id() {
    String which = nth == 1 ? "" : "\n" + nth;
    byte[] all = (kind.rule() + "\n" + waiver + which).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(all).toString().replace("-", "");
  }

  /** How grave it is, beside risks. */
  public int rank() {
    return KnownFinding.rank(Outcome.RISK, kind.severity());
  }

  /** The kinds of fault. Only the last one lets the waiver hold. */
  public enum Kind {
    /** No rule has that id. */
    UNKNOWN_RULE("unknown-rule", "rule", Severity.HIGH, "Règle inconnue", "Unknown rule"),
    /** The charter has no such statement. */
    UNKNOWN_STATEMENT(
        "unknown-statement", "statement", Severity.HIGH, "Énoncé inconnu", "Unknown statement"),
    /** The law bans the practice. */
    PROHIBITED(
        "prohibited",
        "rule",
        Severity.HIGH,
        "Pratique interdite, sans levée possible",
        "Banned practice, cannot be waived"),
    /** It names no deployment. */
    TOO_WIDE("too-wide", "deployment", Severity.HIGH, "Levée trop large", "Waiver too wide"),
    /** It is about social dialogue and names no body or agreement. */
    NO_AGREEMENT(
        "no-agreement",
        "agreed_with",
        Severity.HIGH,
        "Levée sans accord",
        "Waiver that nobody agreed to"),
    /** It holds for longer than is allowed. */
    TOO_LONG("too-long", "expires", Severity.HIGH, "Levée trop longue", "Waiver too long"),
    /** Its last day is past. */
    EXPIRED("expired", "expires", Severity.MEDIUM, "Levée expirée", "Waiver expired"),
    /** Nothing was found that it waives. */
    UNUSED("unused", "", Severity.LOW, "Levée sans objet", "Waiver not used");

    private final String stem;
    private final String key;
    private final Severity severity;
    private final String fr;
    private final String en;

    Kind(String stem, String key, Severity severity, String fr, String en) {
      this.stem = stem;
      this.key = key;
      this.severity = severity;
      this.fr = fr;
      this.en = en;
    }

    /** The id under which it is reported: {@code waiver/expired}. */
    public String rule() {
      return "waiver/" + stem;
    }

    /** The key of the waiver that is at fault. */
    String key() {
      return key;
    }

    /** How severe it is. */
    public Severity severity() {
      return severity;
    }

    /** A short name. */
    public Text title() {
      return Text.of(fr, en);
    }
  }
}
