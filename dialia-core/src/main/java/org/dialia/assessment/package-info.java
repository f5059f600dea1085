/** What comes out of an assessment: findings with their evidence, and what they add up to. */
@NullMarked
package org.dialia.assessment;

import org.jspecify.annotations.NullMarked;
