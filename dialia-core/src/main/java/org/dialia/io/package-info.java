/** Descriptions in files: the only room that knows YAML, JSON and CSV. */
@NullMarked
package org.dialia.io;

import org.jspecify.annotations.NullMarked;
