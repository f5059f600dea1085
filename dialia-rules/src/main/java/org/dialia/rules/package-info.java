/**
 * The rules of the charter, and the one type that runs them: {@link org.dialia.rules.CharterRules}.
 */
@NullMarked
package org.dialia.rules;

import org.jspecify.annotations.NullMarked;
