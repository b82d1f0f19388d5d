// GMCP's messages: the value behind each name.
// Generated from the Java records: do not edit, run `./zev types`.

export interface CharAfflictionsAffliction {
  name: string;
  cure: string;
  desc: string;
}

export interface CharDefencesDefence {
  name: string;
  desc: string;
}

export interface CharItemsItem {
  id: string;
  name: string;
  icon?: string;
  attrib?: string;
}

export interface CharSkillsGroup {
  name: string;
  rank: string;
}

export interface CommChannelChannel {
  name: string;
  caption: string;
  command: string;
}

export interface CommChannelListener {
  name: string;
  channels?: string[];
}

export interface RoomPerson {
  name: string;
  fullname: string;
}

export interface CharAfflictionsAdd {
  name: string;
  cure: string;
  desc: string;
}

export type CharAfflictionsList = CharAfflictionsAffliction[];

export type CharAfflictionsRemove = string[];

export interface CharDefencesAdd {
  name: string;
  desc: string;
}

export type CharDefencesList = CharDefencesDefence[];

export type CharDefencesRemove = string[];

export interface CharItemsAdd {
  location: string;
  item: CharItemsItem;
}

export type CharItemsContents = string;

export type CharItemsInv = undefined;

export interface CharItemsList {
  location: string;
  items: CharItemsItem[];
}

export interface CharItemsRemove {
  location: string;
  item: CharItemsItem;
}

export type CharItemsRoom = undefined;

export interface CharItemsUpdate {
  location: string;
  item: CharItemsItem;
}

export interface CharLoginCredentials {
  account: string;
  password: string;
}

export interface CharLoginDefault {
  type: string[];
}

export interface CharLoginResult {
  success: boolean;
  message?: string;
}

export interface CharName {
  name: string;
  fullname: string;
}

export interface CharSkillsGet {
  group?: string;
  name?: string;
}

export type CharSkillsGroups = CharSkillsGroup[];

export interface CharSkillsInfo {
  group: string;
  skill: string;
  info: string;
}

export interface CharSkillsList {
  group: string;
  list: string[];
  descs?: string[];
}

export type CharStatus = Record<string, string>;

export type CharStatusVars = Record<string, string>;

export interface CharVitals {
  hp: number;
  maxhp: number;
  mp: number;
  maxmp: number;
  st?: number;
  maxst?: number;
}

export interface ClientGUI {
  version: string;
  url: string;
}

export interface ClientMap {
  url: string;
}

export type ClientMediaDefault = string;

export interface ClientMediaLoad {
  name: string;
  url?: string;
}

export interface ClientMediaPlay {
  name: string;
  url?: string;
  type?: string;
  tag?: string;
  volume?: number;
  fadein?: number;
  fadeout?: number;
  start?: number;
  finish?: number;
  loops?: number;
  priority?: number;
  continue?: boolean;
  key?: string;
  caption?: string;
}

export interface ClientMediaStop {
  name?: string;
  type?: string;
  tag?: string;
  priority?: number;
  key?: string;
  fadeaway?: boolean;
  fadeout?: number;
}

export type CommChannelEnable = string;

export type CommChannelList = CommChannelChannel[];

export type CommChannelPlayers = CommChannelListener[];

export interface CommChannelText {
  channel: string;
  talker: string;
  text: string;
}

export interface RoomAddPlayer {
  name: string;
  fullname: string;
}

export interface RoomInfo {
  num: number;
  name: string;
  area?: string;
  environment?: string;
  coords?: string;
  exits: Record<string, number>;
  details?: string[];
}

export type RoomPlayers = RoomPerson[];

export type RoomRemovePlayer = string;

export type RoomWrongDir = string;

export interface GmcpMessages {
  'Char.Afflictions.Add': CharAfflictionsAdd;
  'Char.Afflictions.List': CharAfflictionsList;
  'Char.Afflictions.Remove': CharAfflictionsRemove;
  'Char.Defences.Add': CharDefencesAdd;
  'Char.Defences.List': CharDefencesList;
  'Char.Defences.Remove': CharDefencesRemove;
  'Char.Items.Add': CharItemsAdd;
  'Char.Items.Contents': CharItemsContents;
  'Char.Items.Inv': CharItemsInv;
  'Char.Items.List': CharItemsList;
  'Char.Items.Remove': CharItemsRemove;
  'Char.Items.Room': CharItemsRoom;
  'Char.Items.Update': CharItemsUpdate;
  'Char.Login.Credentials': CharLoginCredentials;
  'Char.Login.Default': CharLoginDefault;
  'Char.Login.Result': CharLoginResult;
  'Char.Name': CharName;
  'Char.Skills.Get': CharSkillsGet;
  'Char.Skills.Groups': CharSkillsGroups;
  'Char.Skills.Info': CharSkillsInfo;
  'Char.Skills.List': CharSkillsList;
  'Char.Status': CharStatus;
  'Char.StatusVars': CharStatusVars;
  'Char.Vitals': CharVitals;
  'Client.GUI': ClientGUI;
  'Client.Map': ClientMap;
  'Client.Media.Default': ClientMediaDefault;
  'Client.Media.Load': ClientMediaLoad;
  'Client.Media.Play': ClientMediaPlay;
  'Client.Media.Stop': ClientMediaStop;
  'Comm.Channel.Enable': CommChannelEnable;
  'Comm.Channel.List': CommChannelList;
  'Comm.Channel.Players': CommChannelPlayers;
  'Comm.Channel.Text': CommChannelText;
  'Room.AddPlayer': RoomAddPlayer;
  'Room.Info': RoomInfo;
  'Room.Players': RoomPlayers;
  'Room.RemovePlayer': RoomRemovePlayer;
  'Room.WrongDir': RoomWrongDir;
}
