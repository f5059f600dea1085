package org.dialia.gate;

import org.dialia.assessment.DialogueStep;

/**
 * An overdue dialogue step as the gate sees it.
 *
 * @param step the step
 * @param standing new or known
 * @param fails whether it stops the change
 */
public record JudgedStep(DialogueStep step, Standing standing, boolean fails) {}
