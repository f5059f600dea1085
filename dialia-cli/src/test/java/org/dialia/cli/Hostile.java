package org.dialia.cli;

/** A description in which every text that people may write freely is the same one. */
final class Hostile {

  private Hostile() {}

  /** The description, with a text that may hold quotes and everything else. */
  static String description(String text) {
    String quoted =
        '"'
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + '"';
    return """
        dialia: 1
        organisation:
          { name: %1$s, reference: %1$s, sector: private, country: FR,
            agreements: [{ id: a, name: %1$s, reference: %1$s }], establishments: [{ id: e, name: %1$s }] }
        deployments:
          - id: d
            name: %1$s
            reference: %1$s
            phase: in_use
            change: new
            dates: { in_use_since: 2026-01-04 }
            notes: %1$s
            x_more: %1$s
            system: { suppliers: [{ id: s, name: %1$s }] }
            roles:
              - { id: r, name: %1$s, kind: worker, headcount: 1, heard: { workers: no, management: yes } }
              - { id: group, name: %1$s, kind: subcontractor, headcount: 3 }
            tasks:
              - id: t
                name: %1$s
                role: r
                prescribed: [%1$s]
                real:
                  - { what: %1$s, considered: no }
                  - { what: { workers: %1$s, management: %1$s }, name: %1$s, considered: yes }
            decisions: [{ id: c, name: %1$s, about: candidate, effect: employment, automation: acts_alone, oversight: { role: r } }]
            data_flows:
              - { id: f, name: %1$s, from: r, to: s, subjects: [r], categories: [health], outside_eea: yes, shared_with: [group] }
              - { id: g, name: %1$s, to: system }
            effects: { incidents: [{ name: %1$s, date: 2026-02-10 }] }
            value: { gains: [{ id: g, name: %1$s, amount: 3, unit: fte, shares: { workers: 10 } }] }
            dialogue:
              events:
                - { id: e, name: %1$s, kind: consultation, closed_on: 2026-01-04, with: [r, cse] }
                - { id: n, name: %1$s, kind: negotiation }
              agreements: [{ id: a, name: %1$s, reference: %1$s }]
              disputes: [{ by: r, before: court, subject: %1$s }]
        """
        .formatted(quoted);
  }
}
