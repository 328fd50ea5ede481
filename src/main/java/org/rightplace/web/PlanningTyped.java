package org.rightplace.web;

/// What was typed on the page of groups and cohorts, to be shown again where it could not be kept.
///
/// @param groupOf      authorities, one a line
/// @param cohortsLines definitions, one a line
public record PlanningTyped(String groupName, String groupOf, String cohortsName, String cohortsLines) {

    static final PlanningTyped NOTHING = new PlanningTyped("", "", "", "");
}
