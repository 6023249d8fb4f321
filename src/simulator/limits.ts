/**
 * What Discord limits. Sources: discord-api-docs c98d64b of 2026-08-06 (the page is named beside
 * each group) and its OpenAPI document 74fda0f of 2026-07-18. Where the two disagree, the stricter
 * one holds here. Lengths are counted in UTF-16 code units unless it says otherwise.
 */
export const LIMITS = {
  /** interactions/receiving-and-responding */
  firstResponseMs: 3_000,
  interactionTokenMs: 15 * 60_000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  modalComponents: 5,

  /** interactions/application-commands */
  chatInputCommands: 100,
  contextMenuCommands: 15,
  commandCreatesPerDay: 200,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandCharacters: 8_000,
  optionTextLength: 6_000,

  /** components/reference */
  components: 40,
  actionRows: 5,
  buttonsInRow: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  textInputPlaceholder: 100,
  textInput: 4_000,
  labelText: 45,
  labelDescription: 100,
  fileUploads: 10,
  fileTypes: 10,
  groupOptions: 10,
  galleryItems: 10,
  mediaDescription: 1_024,
  sectionTexts: 3,
  textDisplay: 4_000,
  /** Over all text displays of a message: error COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED. */
  displayableText: 4_000,

  /** resources/message */
  content: 2_000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1_024,
  embedFooter: 2_048,
  embedAuthor: 256,
  embedTotal: 6_000,
  nonce: 25,
  mentionIds: 100,
  attachments: 10,
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
  messagesPerPage: 100,

  /** resources/channel */
  threadName: 100,
  archiveMinutes: [60, 1_440, 4_320, 10_080],

  /** resources/guild-scheduled-event */
  eventName: 100,
  eventDescription: 1_000,
  eventLocation: 100,

  /** events/gateway */
  gatewayPayloadBytes: 4_096,
  gatewaySends: 120,
  gatewaySendWindowMs: 60_000,
} as const;
