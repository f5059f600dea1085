/**
 * Assessments as people and programs read them: one sorted, localised view, and one file a format.
 * Knows neither the command line nor the rules, so that another application can use it.
 */
@NullMarked
package org.dialia.report;

import org.jspecify.annotations.NullMarked;
