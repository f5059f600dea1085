package org.dialia.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text that would do harm if a page took it for anything but text.
 *
 * @param text the text
 * @param idEnd the same as far as an id may hold it, which is letters and digits
 */
record HostileText(String text, String idEnd) {

  /** Harmless text of the same kind. */
  static final HostileText HARMLESS = new HostileText("word", "");

  static Stream<HostileText> all() {
    return Stream.of(
        plain("<script>window.ran=1;alert(1)</script>"),
        plain("\"><img src=x onerror=window.ran=1;alert(1)>"),
        plain("'><svg onload='window.ran=1'><a href='javascript:alert(1)'>"),
        plain("</style><style>*{display:none}</style></title></textarea><!--"),
        plain("javascript:alert(1)"),
        plain("' \" '' \"\" ` ``` \\ \\' \\\" &quot; &#39; &amp;lt;"),
        plain("{{7*7}} ${7*7} #{7*7} <%= 7*7 %> @{7*7} $unsafe{7*7}"),
        plain("abc\u202edef\u2066ghi\u200fjkl\u2069\u061c"),
        plain("zero\u200bwidth\u200djoined\u2060word\ufeff"),
        new HostileText("w".repeat(10_000), "w".repeat(60)),
        plain("\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb\ud83c\uddeb\ud83c\uddf7\u2603\ufe0f"),
        new HostileText("e\u0301" + "a\u0300\u0301\u0302\u0303\u0323".repeat(20), "\u00e9\u0627\u6f22"),
        plain("\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627"));
  }

  private static HostileText plain(String text) {
    return new HostileText(text, "");
  }

  /** The page of a description in which the text stands wherever a description has free text. */
  Run page(boolean good, String language) {
    Map<String, String> places = new LinkedHashMap<>();
    byte[] json =
        new FullDescription(
                good,
                idEnd,
                path -> at(places.computeIfAbsent(path, one -> "m" + places.size())))
            .json();
    return Run.reading(
        new String(json, StandardCharsets.UTF_8),
        "assess",
        "-",
        "--format",
        "html",
        "--all",
        "--lang",
        language);
  }

  /** The text as it stands at a place, between two marks. */
  String at(String mark) {
    return mark + "a " + text + " " + mark + "z";
  }

  /** A description that can be used in part only: the text stands where nothing free may. */
  Map<String, Object> unusable() {
    Map<String, Object> bad = new LinkedHashMap<>();
    bad.put("id", text + "/");
    bad.put("phase", text);
    bad.put(text + ":", text);
    bad.put("reach", text);
    bad.put("change", Map.of(text, List.of(text)));
    bad.put("dates", Map.of("decided", text));
    bad.put("pilot", Map.of("people", text));
    bad.put("roles", List.of(Map.of("id", "r", "kind", text), Map.of("id", text + "?")));
    bad.put("tasks", List.of(Map.of("id", "t", "role", text)));
    Map<String, Object> tree = new FullDescription(true, "", path -> "word").tree();
    tree.put(
        "deployments", List.of(((List<?>) tree.get("deployments")).get(0), bad));
    return tree;
  }

  @Override
  public String toString() {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
