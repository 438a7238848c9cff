/**
 * Sessions: who may do what in which, the operations on their scores in one order for all, and
 * those who follow them.
 */
package app.refrain.studio.session;
