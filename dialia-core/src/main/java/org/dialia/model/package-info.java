/**
 * What a description says: the facts about an organisation and its AI deployments, as immutable
 * records, and the logic of answers by which silence is never "no".
 */
@NullMarked
package org.dialia.model;

import org.jspecify.annotations.NullMarked;
