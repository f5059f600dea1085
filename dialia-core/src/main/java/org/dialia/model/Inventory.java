package org.dialia.model;

import java.util.List;

/**
 * An organisation and its deployments: what one description says.
 *
 * @param dialia the version of the form of the description
 */
public record Inventory(
    @Help(
            fr = "Version du format de la description.",
            en = "The version of the form of the description.")
        int dialia,
    @Help(
            fr = "L'organisation qui déploie les systèmes.",
            en = "The organisation that deploys the systems.")
        Organisation organisation,
    @Help(
            fr = "Déploiements ; la liste peut être vide.",
            en = "The deployments; the list may be empty.")
        List<Deployment> deployments) {

  public Inventory {
    deployments = List.copyOf(deployments);
  }
}
