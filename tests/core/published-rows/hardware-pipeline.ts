/**
 * An export of a sales pipeline with the columns and the stages of Maven Analytics' CRM data set, whose own rows may not
 * be copied here. Every row is invented, and small enough to work out by hand.
 */
export const HARDWARE_PIPELINE = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
P1001,Ida Falk,Anvil 20,Brightwater,Won,2025-01-06,2025-02-05,1200
P1002,Noor Haddad,Anvil 20,,Won,2025-01-13,2025-03-14,3000
P1003,Tom Reyes,Kiln Pro,Cedar & Sons,Won,2025-02-03,2025-02-13,450
P1004,Ida Falk,Kiln Pro,Delmar,Won,2025-02-10,2025-05-11,5150
P1005,Noor Haddad,Anvil 20,Brightwater,Won,2025-03-03,2025-04-12,1100
P1006,Tom Reyes,Loom Basic,Eastgate,Won,2025-03-10,2025-03-30,800
P1007,Ida Falk,Loom Basic,,Won,2025-04-01,2025-06-10,2300
P1008,Noor Haddad,Kiln Pro,Farrow,Won,2025-04-07,2025-05-27,2000
P1009,Tom Reyes,Anvil 20,Delmar,Lost,2025-01-20,2025-02-28,0
P1010,Noor Haddad,Kiln Pro,Eastgate,Lost,2025-02-17,2025-04-02,0
P1011,Ida Falk,Anvil 20,,Lost,2025-03-17,2025-03-24,0
P1012,Tom Reyes,Loom Basic,Brightwater,Lost,2025-04-14,2025-06-20,0
P1013,Noor Haddad,Loom Basic,Cedar & Sons,Lost,2025-05-05,2025-05-19,0
P1014,Ida Falk,Kiln Pro,Farrow,Engaging,2025-05-12,,
P1015,Tom Reyes,Anvil 20,,Engaging,2025-05-26,,
P1016,Noor Haddad,Anvil 20,Delmar,Engaging,2025-06-02,,
P1017,Tom Reyes,Kiln Pro,,Engaging,2025-06-16,,
P1018,Ida Falk,Loom Basic,,Prospecting,,,
P1019,Tom Reyes,Loom Basic,Eastgate,Prospecting,,,
`;
