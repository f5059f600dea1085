/**
 * The words of the charter: principles, statements, rules, legal references, severities, texts in
 * two languages.
 */
@NullMarked
package org.dialia.charter;

import org.jspecify.annotations.NullMarked;
