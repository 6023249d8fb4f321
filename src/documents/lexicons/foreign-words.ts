/**
 * Closed classes of the languages that share an alphabet and many words with English, so that a sentence of theirs can
 * be told from an English one by few words. Written by hand; what English writes the same way ("son", "era", "war",
 * "pour") is left out.
 */
export const FOREIGN_WORDS = {
  french: `les des aux du ce cet cette ces est sont était étaient étais avait avaient avais ont été être avoir fait faut
    doit doivent devrait devraient devait devaient peut peuvent pouvait pourrait veut veulent va vont sera seront serait
    seraient aurait auraient ils elles nous leur leurs qui que dans avec ne mais où très aussi toujours jamais rien une
    sous entre chez selon parce donc aucun aucune`,
  italian: `gli è sono erano aveva avevano avevo hanno essere avere deve devono dovrebbe dovrebbero doveva dovevano può
    possono potrebbe bisogna ha che della dei delle degli dello nel nella nei nelle negli dal dalla sul sulla più anche
    una questo questa questi queste sarebbe sarebbero fu furono perché`,
  spanish: `los las es está están estaba fue fueron hay debe deben debería deberían debía debían puede pueden podría tiene
    tienen ha han había pero muy también nunca sus por para una eran porque`,
  portuguese: `não são está estão foi foram deve devem devia deviam deveria deveriam pode podem tem têm uma pelo pela dos
    nos nas ao aos muito também nunca porque mas`,
  german: `der dem ein eine einen einem einer ist sind waren hatte hatten hätte hätten haben wird werden wurde wurden soll
    sollen sollte sollten muss müssen musste mussten kann können und oder nicht kein keine für auch sich durch wäre wären
    im vom zum zur`,
  dutch: `het een zijn waren heeft hebben moet moeten moesten niet geen wordt worden zal zullen zou zouden deze`,
} as const;
