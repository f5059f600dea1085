package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Practices that are prohibited unless a stated ground holds. Charter: HD-5, DP-3. */
@RecordBuilder
public record Practices(
    @Help(
            fr = "Le système déduit les émotions des personnes.",
            en = "The system infers people's emotions.")
        Fact<Answer> emotionRecognition,
    @Help(
            fr = "Motif invoqué pour reconnaître les émotions.",
            en = "The ground given for recognising emotions.")
        Fact<EmotionGround> emotionRecognitionGround,
    @Help(
            fr = "Le système classe les personnes d'après leur corps, leur voix ou leur visage.",
            en = "The system sorts people by their body, voice or face.")
        Fact<Answer> biometricCategorisation,
    @Help(
            fr = "Le système identifie les personnes par leurs données biométriques.",
            en = "The system identifies people by biometric data.")
        Fact<Answer> biometricIdentification,
    @Help(
            fr = "Le système note les personnes d'après leur conduite sociale.",
            en = "The system scores people on their social behaviour.")
        Fact<Answer> socialScoring,
    @Help(
            fr =
                "Le système déduit personnalité, fiabilité ou intentions du comportement ou de"
                    + " l'apparence.",
            en =
                "The system infers personality, reliability or intentions from behaviour or looks.")
        Fact<Answer> traitInference,
    Margin margin) {}
